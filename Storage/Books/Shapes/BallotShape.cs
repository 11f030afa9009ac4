using Consultations.Polling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class BallotShape : IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        // One ballot of each delegate in each poll, however often it is delivered.
        builder.ToTable("Ballots");
        builder.HasKey(b => new { b.PollId, b.DelegateId });
        builder.HasIndex(b => new { b.PollId, b.IsShown });
    }
}
