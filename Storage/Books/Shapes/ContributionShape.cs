using Consultations.Contributing;
using Consultations.Organising;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class ContributionShape : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.ToTable("Contributions");
        builder.HasIndex(c => c.Key).IsUnique();
        builder.HasIndex(c => new { c.ConsultationId, c.Number }).IsUnique();
        // Whether somebody said the same words before is asked with every input; with the number in it, SQLite takes this index for it.
        builder.HasIndex(c => new { c.EnteredBy, c.ConsultationId, c.Text, c.Number });
        builder.HasIndex(c => c.AuthorId);
        builder.ComplexProperty(c => c.Evidence);
        builder.ComplexProperty(c => c.Spoken);
        builder.HasOne<Consultation>().WithMany().HasForeignKey(c => c.ConsultationId).OnDelete(DeleteBehavior.Restrict);
    }
}
