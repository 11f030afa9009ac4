using Consultations.Exporting;
using Consultations.Organising;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class ImportedRecordShape : IEntityTypeConfiguration<ImportedRecord>
{
    public void Configure(EntityTypeBuilder<ImportedRecord> builder)
    {
        builder.ToTable("ImportedRecords");
        builder.HasKey(r => r.ConsultationId);
        builder.Property(r => r.ConsultationId).ValueGeneratedNever();
        builder.HasIndex(r => r.Checksum);
        builder.HasOne<Consultation>().WithMany().HasForeignKey(r => r.ConsultationId).OnDelete(DeleteBehavior.Restrict);
    }
}
