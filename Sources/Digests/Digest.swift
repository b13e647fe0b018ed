import OpenSSLShim

/// A digest of bytes, by SHA-256, from OpenSSL.
public struct Digest: Hashable, Sendable {
    /// Thirty-two of them.
    public let bytes: [UInt8]

    /// SHA-256 (FIPS 180-4).
    public static func sha256(_ bytes: some Sequence<UInt8>) -> Digest {
        let bytes = Array(bytes)
        return Digest { room, size in EVP_Digest(bytes, bytes.count, room, &size, EVP_sha256(), nil) == 1 }
    }

    /// HMAC with SHA-256 (RFC 2104).
    public static func hmacSHA256(_ bytes: some Sequence<UInt8>, key: some Sequence<UInt8>) -> Digest {
        let (bytes, key) = (Array(bytes), Array(key))
        return Digest { room, size in
            HMAC(EVP_sha256(), key, Int32(key.count), bytes, bytes.count, room, &size) != nil
        }
    }

    /// As text: hexadecimal, lower case.
    public var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private init(filling fill: (UnsafeMutablePointer<UInt8>, inout UInt32) -> Bool) {
        bytes = [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { room, count in
            var size: UInt32 = 0
            guard let start = room.baseAddress, fill(start, &size) else {
                preconditionFailure("this OpenSSL has no SHA-256")
            }
            count = Int(size)
        }
    }
}
