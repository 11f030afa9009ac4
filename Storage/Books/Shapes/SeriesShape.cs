using Consultations.Organising;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class SeriesShape : IEntityTypeConfiguration<Series>
{
    public void Configure(EntityTypeBuilder<Series> builder)
    {
        builder.ToTable("Series");
        builder.HasIndex(s => s.Key).IsUnique();
        builder.HasIndex(s => s.Number).IsUnique();
    }
}
