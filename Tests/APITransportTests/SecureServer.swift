import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// A server on this machine with a certificate for `localhost`, signed by a root that nobody trusts.
struct SecureServer {
    let port: Int
    private let channel: any Channel

    init() async throws {
        let certificate = try NIOSSLCertificate(bytes: Array(Self.certificate.utf8), format: .pem)
        let key = try NIOSSLPrivateKey(bytes: Array(Self.key.utf8), format: .pem)
        let tls = try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: [.certificate(certificate)], privateKey: .privateKey(key)))
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
                    try channel.pipeline.syncOperations.addHandler(OneAnswer())
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        port = channel.localAddress?.port ?? 0
    }

    func stop() async throws { try await channel.close() }

    /// The root, written to a file for `SSL_CERT_FILE`.
    static func rootFile() throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("root-\(UUID().uuidString).pem").path
        try Data(root.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    // Made for these tests alone, valid for a hundred years; they open nothing.
    private static let root = """
        -----BEGIN CERTIFICATE-----
        MIIBmTCCAT+gAwIBAgIUQHFHCFlorkzTC1cKPvxnUZApoaAwCgYIKoZIzj0EAwIw
        GTEXMBUGA1UEAwwOUmVoZWFyc2FsIFJvb3QwIBcNMjYxMTI2MDYyNDQxWhgPMjEy
        NjExMDIwNjI0NDFaMBkxFzAVBgNVBAMMDlJlaGVhcnNhbCBSb290MFkwEwYHKoZI
        zj0CAQYIKoZIzj0DAQcDQgAEusjYwZ6gjYSoC0eD3sC/joB3eVEYoLV/qEPc5OGQ
        4tGiT2oYIfhTp/drFqTeFVZ5+HSVQKOXWDUIxEB1cy0qWKNjMGEwHQYDVR0OBBYE
        FCFMuXmuDX3IOZrSqFgq7Hy450uSMB8GA1UdIwQYMBaAFCFMuXmuDX3IOZrSqFgq
        7Hy450uSMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgIEMAoGCCqGSM49
        BAMCA0gAMEUCIQDHmDH2PYRb4CgjKC0YrbtOGbeWoXOPyrcqCuNkxdeqiwIgCh1G
        RaIa5lOXiyyCUhti0rYlzHt2rJy6zzlLAL+dtiU=
        -----END CERTIFICATE-----
        """
    private static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBuDCCAV6gAwIBAgIUDCCMcG8qUNWYhPkXwaAmG4YeY4swCgYIKoZIzj0EAwIw
        GTEXMBUGA1UEAwwOUmVoZWFyc2FsIFJvb3QwIBcNMjYxMTI2MDYyNDQxWhgPMjEy
        NjExMDIwNjI0NDFaMBQxEjAQBgNVBAMMCWxvY2FsaG9zdDBZMBMGByqGSM49AgEG
        CCqGSM49AwEHA0IABELqGKSmcrL26qVW9TCgYUZ+TBqXBBLIeacQCyONqYtGj/TE
        qnbHaUOKtwOGS6ye5/LAlkSQFwjmaHWq+pkHQxyjgYYwgYMwFAYDVR0RBA0wC4IJ
        bG9jYWxob3N0MAkGA1UdEwQCMAAwCwYDVR0PBAQDAgeAMBMGA1UdJQQMMAoGCCsG
        AQUFBwMBMB0GA1UdDgQWBBS5AEWY4Tm/5Wmld7JOtbCBbVJZKjAfBgNVHSMEGDAW
        gBQhTLl5rg19yDma0qhYKux8uOdLkjAKBggqhkjOPQQDAgNIADBFAiBdWjD+r2sS
        gLnM9q7KNBkYBwb/9RR9h667gIzHLSw95gIhAPHpcU8MjsudT+oEP2j5Rr3CzBv3
        65+2kn4jyo3WsHpJ
        -----END CERTIFICATE-----
        """
    private static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgrXr8odUFCGlbUBc3
        sclmhPg7mjCCZIIPw5tCFAIWYOWhRANCAARC6hikpnKy9uqlVvUwoGFGfkwalwQS
        yHmnEAsjjamLRo/0xKp2x2lDircDhkusnufywJZEkBcI5mh1qvqZB0Mc
        -----END PRIVATE KEY-----
        """
}

private final class OneAnswer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let answer = ByteBuffer(string: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        context.writeAndFlush(wrapOutboundOut(answer), promise: nil)
    }
}
