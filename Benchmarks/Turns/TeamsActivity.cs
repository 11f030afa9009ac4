using System.Globalization;
using System.Text;

namespace Benchmarks.Turns;

/// <summary>A message as Teams posts it, of 1.4 KB.</summary>
internal static class TeamsActivity
{
    public static byte[] From(int person, string serviceUrl, string deliveryMode) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""
        {"text":"Shelter homes near the border are full in winter","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>Shelter homes near the border are full in winter</p>"}],"type":"message","timestamp":"2026-02-28T09:30:15.1234567Z","localTimestamp":"2026-02-28T15:00:15.1234567+05:30","id":"1772271015123","channelId":"msteams","serviceUrl":"{{serviceUrl}}","deliveryMode":"{{deliveryMode}}","from":{"id":"29:1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefghijklmnopqrstuvwxyz-{{person:D6}}","name":"Asha Rao","aadObjectId":"6f1c1f0a-0000-4000-8000-{{person:D12}}"},"conversation":{"conversationType":"personal","tenantId":"d2f0a0c4-1111-4222-8333-444455556666","id":"a:1qWeRtYuIoPaSdFgHjKlZxCvBnM0123456789qwertyuiopasdfghjklzxcvbnm-{{person:D6}}"},"recipient":{"id":"28:0f0e0d0c-7777-4888-9999-aaaabbbbcccc","name":"ConsultationBot"},"entities":[{"locale":"en-IN","country":"IN","platform":"Windows","timezone":"Asia/Kolkata","type":"clientInfo"}],"channelData":{"tenant":{"id":"d2f0a0c4-1111-4222-8333-444455556666"},"source":{"name":"message"},"legacy":{"replyToId":"1:12aBcDeFgHiJkLmNoPqRsTuVwXyZ"},"clientActivityId":"c0ffee00-1234-4567-89ab-cdef01234567"},"locale":"en-IN","localTimezone":"Asia/Kolkata","callerId":"urn:botframework:azure"}
        """));
}
