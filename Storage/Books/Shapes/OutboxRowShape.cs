using Consultations.Conversing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class OutboxRowShape : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("Outbox");
        builder.HasIndex(o => o.PersonId);
        builder.HasIndex(o => new { o.Reach, o.At });
        builder.HasIndex(o => new { o.BroadcastId, o.Reach });
    }
}
