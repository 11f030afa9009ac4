using Consultations.Joining;
using Consultations.Organising;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class DelegateShape : IEntityTypeConfiguration<Delegate>
{
    public void Configure(EntityTypeBuilder<Delegate> builder)
    {
        builder.ToTable("Delegates");
        builder.HasIndex(d => new { d.ConsultationId, d.PersonId }).IsUnique();
        builder.HasIndex(d => new { d.ConsultationId, d.Number }).IsUnique();
        builder.HasIndex(d => d.PersonId);
        builder.HasOne<Consultation>().WithMany().HasForeignKey(d => d.ConsultationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
