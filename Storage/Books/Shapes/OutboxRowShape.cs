using Consultations.Conversing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class OutboxRowShape : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("Outbox");
        // What waits is walked in its order, and for each of it what the same person waits for.
        builder.HasIndex(o => new { o.Reach, o.At, o.Id });
        builder.HasIndex(o => new { o.PersonId, o.Reach });
        builder.HasIndex(o => new { o.BroadcastId, o.Reach });
    }
}
