using Consultations.Polling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class PollShape : IEntityTypeConfiguration<Poll>
{
    public void Configure(EntityTypeBuilder<Poll> builder)
    {
        builder.ToTable("Polls");
        builder.HasIndex(p => p.Key).IsUnique();
        builder.HasIndex(p => new { p.ConsultationId, p.Number }).IsUnique();
    }
}
