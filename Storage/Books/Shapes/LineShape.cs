using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class LineShape : IEntityTypeConfiguration<Line>
{
    public void Configure(EntityTypeBuilder<Line> builder)
    {
        builder.ToTable("Lines");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasIndex(l => new { l.ConversationId, l.ActivityId }).IsUnique();
        builder.HasIndex(l => new { l.ConversationId, l.Number }).IsUnique();
        builder.HasIndex(l => new { l.ConversationId, l.ClientActivityId }).IsUnique();
    }
}
