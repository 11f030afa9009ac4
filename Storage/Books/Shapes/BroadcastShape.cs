using Consultations.Announcing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class BroadcastShape : IEntityTypeConfiguration<Broadcast>
{
    public void Configure(EntityTypeBuilder<Broadcast> builder)
    {
        builder.ToTable("Broadcasts");
        builder.HasIndex(b => new { b.ConsultationId, b.Number }).IsUnique();
        builder.HasIndex(b => new { b.ConsultationId, b.Key }).IsUnique();
        builder.HasIndex(b => b.StartedBy);
    }
}
