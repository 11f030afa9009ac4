using Consultations.Polling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class SecretBallotShape : IEntityTypeConfiguration<SecretBallot>
{
    public void Configure(EntityTypeBuilder<SecretBallot> builder)
    {
        // Without rowids too.
        builder.ToTable("SecretBallots");
        builder.HasKey(b => new { b.PollId, b.Key });
    }
}
