import AsyncHTTPClient
import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// What stopped a request on its way to a host.
public struct Obstacle: Error, Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        /// No connection: refused, no route, no answer.
        case connection
        /// The certificate is not trusted, is for another host, or no common way was found.
        case certificate
        /// `SSL_CERT_FILE` cannot be read.
        case trustFile
        case proxy
        /// The connection stood and no answer came.
        case silence
        /// Plain http to another machine, or no web address at all.
        case address
    }

    public var kind: Kind
    /// One sentence for people.
    public var words: String

    public init(_ kind: Kind, _ words: String) {
        self.kind = kind
        self.words = words
    }
}

extension HTTPClientExchange {
    static func obstacle(_ error: any Error, of request: APIRequest) -> Obstacle {
        switch failure(error, of: request) {
        case .notSent(let words):
            error is TransportFailure ? Obstacle(.address, words) : Obstacle(kind(of: error), words)
        case .outcomeUnknown(let words): Obstacle(.silence, words)
        case .cancelled: Obstacle(.silence, "It was cancelled.")
        }
    }

    private static func kind(of error: any Error) -> Obstacle.Kind {
        switch error {
        case let error as NIOConnectionError:
            error.connectionErrors.lazy.compactMap { $0.error as? NIOSSLError }.first.map { kind(of: $0) }
                ?? .connection
        case let error as NIOSSLError:
            switch error {
            case .noSuchFilesystemObject, .failedToLoadCertificate: .trustFile
            default: .certificate
            }
        case is NIOSSLExtraError: .certificate
        case let error as HTTPClientError:
            switch error {
            case .tlsHandshakeTimeout: .certificate
            case .httpProxyHandshakeTimeout, .socksHandshakeTimeout, .invalidProxyResponse, .invalidProxyConfiguration,
                .proxyAuthenticationRequired:
                .proxy
            default: .connection
            }
        default: .connection
        }
    }
}
