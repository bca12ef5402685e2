namespace Concord.Storage.Tests;

public sealed class AddressTests
{
    [Theory]
    [InlineData("https://Example.org:443/A/b/?utm_source=rss&id=3&fbclid=x#part", "https://example.org/A/b?id=3")]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("http://example.org:8080/a", "http://example.org:8080/a")]
    [InlineData("reports/a.txt", "reports/a.txt")]
    [InlineData("https://", "https://")]
    public void One_address_for_the_ways_in_which_a_page_is_linked(string uri, string address) => Assert.Equal(address, Addresses.Of(uri, null));

    [Theory]
    [InlineData("https://example.org/amp/a", "https://example.org/a", "https://example.org/a")]
    [InlineData("saved.html", "https://example.org/a", "https://example.org/a")]
    [InlineData("saved.html", "javascript:alert(1)", "saved.html")]
    public void A_stated_address_of_the_web_counts(string uri, string canonical, string address) => Assert.Equal(address, Addresses.Of(uri, canonical));

    [Theory]
    [InlineData("https://www.Example.org/a", "example.org")]
    [InlineData("a.txt", "")]
    public void The_host_without_its_www(string uri, string host) => Assert.Equal(host, Addresses.HostOf(uri));
}
