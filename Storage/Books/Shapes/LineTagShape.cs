using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class LineTagShape : IEntityTypeConfiguration<LineTag>
{
    public void Configure(EntityTypeBuilder<LineTag> builder)
    {
        builder.ToTable("LineTags");
        builder.HasKey(t => new { t.Key, t.LineId });
        builder.HasIndex(t => t.LineId);
    }
}
