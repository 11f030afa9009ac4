using Consultations.Conversing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage.Books.Shapes;

internal sealed class LiveCardShape : IEntityTypeConfiguration<LiveCard>
{
    public void Configure(EntityTypeBuilder<LiveCard> builder)
    {
        builder.ToTable("LiveCards");
        builder.HasKey(c => new { c.Channel, c.ConversationId });
        builder.HasIndex(c => c.PollId);
    }
}
