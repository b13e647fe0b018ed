import Foundation

/// Internet domains with letters beyond ASCII, in their two spellings (IDNA): `müller.example` and
/// `xn--mller-kva.example`.
enum DomainName {
    /// As people write it; the same text when it cannot be decoded.
    static func readable(_ domain: String) -> String {
        components(host: domain)?.host?.lowercased().composed ?? domain
    }

    /// As it travels; nil when there is nothing to encode or it is no domain.
    static func encoded(_ domain: String) -> String? {
        guard let encoded = components(host: domain)?.encodedHost?.lowercased(), encoded != domain,
            encoded.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "%") })
        else { return nil }
        return encoded
    }

    private static func components(host: String) -> URLComponents? {
        let labels = host.unicodeScalars.allSatisfy { scalar in
            scalar == "." || scalar == "-" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
        }
        guard labels else { return nil }
        var components = URLComponents()
        components.scheme = "https"
        components.host = host
        return components
    }
}
