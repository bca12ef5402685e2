using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Concord.Reading.Fetching;

/// <summary>Which addresses are of the open internet: what a page or a feed names must not lead into the network of whoever reads it.</summary>
public static class AddressGuard
{
    // RFC 6890 and the registries that continue it: network and length of its prefix.
    private static readonly (uint Network, int Bits)[] Closed =
    [
        (0x00000000, 8), (0x0A000000, 8), (0x64400000, 10), (0x7F000000, 8), (0xA9FE0000, 16), (0xAC100000, 12), (0xC0000000, 24), (0xC0000200, 24), (0xC0586300, 24), (0xC0A80000, 16),
        (0xC6120000, 15), (0xC6336400, 24), (0xCB007100, 24), (0xE0000000, 4), (0xF0000000, 4),
    ];

    /// <summary>Whether an address is public: not private, loopback, link-local, shared, reserved, multicast or for examples, also where it is wrapped in IPv6.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        Span<byte> bytes = stackalloc byte[16];
        if (!address.TryWriteBytes(bytes, out int length))
        {
            return false;
        }

        return address.AddressFamily == AddressFamily.InterNetwork ? IsPublic(BinaryPrimitives.ReadUInt32BigEndian(bytes)) : length == 16 && IsPublicV6(bytes);
    }

    private static bool IsPublic(uint address)
    {
        foreach ((uint network, int bits) in Closed)
        {
            if ((address ^ network) >> (32 - bits) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPublicV6(ReadOnlySpan<byte> bytes)
    {
        ushort first = BinaryPrimitives.ReadUInt16BigEndian(bytes);

        // 6to4, NAT64 and Teredo carry an IPv4 address.
        if (first == 0x2002)
        {
            return IsPublic(BinaryPrimitives.ReadUInt32BigEndian(bytes[2..]));
        }

        if (first == 0x0064 && BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]) == 0xFF9B)
        {
            return IsPublic(BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]));
        }

        if (first == 0x2001 && bytes[2] == 0 && bytes[3] == 0)
        {
            return IsPublic(~BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]));
        }

        // Only 2000::/3 is given out; 2001:db8::/32 and 3fff::/20 are for examples, 2001::/23 for protocols.
        bool isGlobal = (first & 0xE000) == 0x2000;
        bool isExample = (first == 0x2001 && BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]) == 0x0DB8) || (first == 0x3FFF && BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]) < 0x1000);
        bool isProtocol = first == 0x2001 && BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]) < 0x0200;
        return isGlobal && !isExample && !isProtocol;
    }
}
