using Consultations.Polling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class VotedShape : IEntityTypeConfiguration<Voted>
{
    public void Configure(EntityTypeBuilder<Voted> builder)
    {
        // The migration makes this table without rowids: rows lie in the order of their keys, and nothing tells which came first.
        builder.ToTable("Voted");
        builder.HasKey(v => new { v.PollId, v.DelegateId });
        builder.HasIndex(v => new { v.PollId, v.IsShown });
    }
}
