using Consultations.Conversing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class PersonalChatShape : IEntityTypeConfiguration<PersonalChat>
{
    public void Configure(EntityTypeBuilder<PersonalChat> builder)
    {
        builder.ToTable("PersonalChats");
        builder.HasKey(c => new { c.Channel, c.UserId });
    }
}
