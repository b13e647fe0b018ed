import AsyncHTTPClient
import Foundation
import NIOCore
import NIOPosix
import NIOSSL

extension HTTPClientExchange {
    /// What an error says about the request: whether it can have arrived. Whatever is not certain is unknown.
    static func failure(_ error: any Error, of request: APIRequest) -> TransportFailure {
        if let error = error as? TransportFailure { return error }
        if let reason = reasonNothingLeft(error) { return .notSent(reason) }
        let wasCancelled = error is CancellationError || error as? HTTPClientError == .cancelled
        // A cancelled read is over; a cancelled write may have arrived all the same.
        if wasCancelled, request.isRepeatable { return .cancelled }
        return .outcomeUnknown(reasonForSilence(error, wasCancelled: wasCancelled, deadline: request.deadline))
    }

    /// One sentence when the error comes from before the request's first byte; nil otherwise.
    private static func reasonNothingLeft(_ error: any Error) -> String? {
        switch error {
        case let error as HTTPClientError: reasonNothingLeft(error)
        case let error as NIOConnectionError: reasonNotConnected(error)
        case is SocketAddressError: "The host name is not known."
        case let error as ChannelError:
            switch error {
            case .connectTimeout: "The host did not answer the attempt to connect."
            case .connectPending: "The connection was not made."
            default: nil
            }
        case let error as NIOSSLError:
            switch error {
            case .handshakeFailed: "No secure connection could be agreed: \(certificateHint(error))"
            case .unableToValidateCertificate, .noCertificateToValidate, .cannotMatchULabel, .cannotFindPeerIP:
                "The server's certificate could not be checked."
            case .noSuchFilesystemObject, .failedToLoadCertificate:
                "The file with the trusted certificates (SSL_CERT_FILE) cannot be read."
            default: nil
            }
        case let error as NIOSSLExtraError where error == .failedToValidateHostname:
            "The server's certificate is for another host."
        case let error as IOError where neverConnected.contains(error.errnoCode): "The connection was refused."
        default: nil
        }
    }

    private static let neverConnected: Set<CInt> = [
        ECONNREFUSED, ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN, EADDRNOTAVAIL, EACCES, EMFILE, ENFILE,
    ]

    private static func reasonNothingLeft(_ error: HTTPClientError) -> String? {
        switch error {
        case .connectTimeout, .getConnectionFromPoolTimeout: "The host did not answer the attempt to connect."
        case .tlsHandshakeTimeout: "The host did not finish agreeing on a secure connection."
        case .httpProxyHandshakeTimeout, .socksHandshakeTimeout, .invalidProxyResponse, .invalidProxyConfiguration:
            "The proxy did not open the way."
        case .proxyAuthenticationRequired: "The proxy asks for a user and a password."
        case .invalidURL, .emptyHost, .emptyScheme: "The address cannot be called."
        case .alreadyShutdown: "The connection to the network is already closed."
        case .traceRequestWithBody, .contentLengthMissing, .bodyLengthMismatch: "The request could not be formed."
        default:
            // The cases that carry values cannot be matched by pattern.
            error.shortDescription.hasPrefix("Invalid header") || error.shortDescription.hasPrefix("Unsupported scheme")
                || error.shortDescription.hasPrefix("Server offered unsupported")
                ? "The request could not be formed (\(error.shortDescription))." : nil
        }
    }

    private static func reasonNotConnected(_ error: NIOConnectionError) -> String {
        if error.connectionErrors.isEmpty {
            return "No address is known for \(error.host)."
        }
        // An unreadable file of roots shows up as a connection that could not be made.
        if let inner = error.connectionErrors.lazy.compactMap({ $0.error as? NIOSSLError }).first,
            let reason = reasonNothingLeft(inner as any Error)
        {
            return reason
        }
        let refused = error.connectionErrors.contains { ($0.error as? IOError)?.errnoCode == ECONNREFUSED }
        return refused
            ? "\(error.host) refuses connections on port \(error.port)."
            : "\(error.host) cannot be reached on port \(error.port)."
    }

    private static func certificateHint(_ error: NIOSSLError) -> String {
        String(describing: error).contains("CERTIFICATE_VERIFY_FAILED")
            ? "the server's certificate is not trusted here (SSL_CERT_FILE names other roots)."
            : "the two sides found no common ground."
    }

    private static func reasonForSilence(_ error: any Error, wasCancelled: Bool, deadline: Double) -> String {
        if wasCancelled { return "The request was under way when it was cancelled." }
        if let error = error as? HTTPClientError {
            switch error {
            case .deadlineExceeded, .readTimeout, .writeTimeout:
                return "No complete answer came within \(Int(deadline.rounded(.up))) seconds."
            case .remoteConnectionClosed, .uncleanShutdown:
                return "The server closed the connection before it answered."
            default:
                return "The exchange broke off (\(error.shortDescription))."
            }
        }
        if error is NIOTooManyBytesError { return "The answer is longer than any answer should be." }
        if let error = error as? IOError, error.errnoCode == ECONNRESET || error.errnoCode == EPIPE {
            return "The server closed the connection before it answered."
        }
        return "The exchange broke off (\(type(of: error)))."
    }
}
