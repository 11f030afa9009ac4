using Consultations.Joining;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class DoorCodeShape : IEntityTypeConfiguration<DoorCode>
{
    public void Configure(EntityTypeBuilder<DoorCode> builder)
    {
        builder.ToTable("DoorCodes");
        builder.HasIndex(d => d.CodeHash).IsUnique();
        builder.HasIndex(d => d.PersonId);
    }
}
