using Consultations.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class WallKeyShape : IEntityTypeConfiguration<WallKey>
{
    public void Configure(EntityTypeBuilder<WallKey> builder)
    {
        builder.ToTable("WallKeys");
        builder.HasIndex(w => w.KeyHash).IsUnique();
        builder.HasIndex(w => w.ConsultationId);
    }
}
