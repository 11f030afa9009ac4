using Consultations.Conversing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class ConversationShape : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("Conversations");
        builder.HasKey(c => new { c.Channel, c.Id });
        builder.HasIndex(c => c.PersonId);
        builder.HasIndex(c => c.ConsultationId);
    }
}
