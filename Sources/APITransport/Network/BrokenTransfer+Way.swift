import CurlShim
import Glibc

extension BrokenTransfer {
    /// What stopped a request before its first byte left.
    var wayObstacle: Obstacle {
        switch cause {
        case .refused(let obstacle): return obstacle
        case .cancelled: return Obstacle(.silence, "It was cancelled.")
        case .tooLong, .noStatus: return Obstacle(.proxy, "The proxy's answer is no answer of HTTP.")
        case .library: break
        }
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: return Obstacle(.connection, "No address is known for \(host).")
        case CURLE_COULDNT_RESOLVE_PROXY:
            return Obstacle(.proxy, "No address is known for the proxy \(proxy?.host ?? "").")
        case CURLE_COULDNT_CONNECT: return notConnected
        case CURLE_OPERATION_TIMEDOUT: return tooSlow
        case CURLE_PEER_FAILED_VERIFICATION: return Obstacle(.certificate, certificateWords)
        case CURLE_SSL_CACERT_BADFILE: return noRoots
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: return Obstacle(.address, "The address cannot be called.")
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ENGINE_INITFAILED:
            return Obstacle(.certificate, "No secure connection could be agreed: the two sides found no common ground.")
        default: return proxyObstacle ?? Obstacle(.connection, "The connection was not made (\(libraryWords)).")
        }
    }

    private var notConnected: Obstacle {
        let deed =
            systemError == ECONNREFUSED ? "refuses connections on port" : "cannot be reached on port"
        if let proxy { return Obstacle(.proxy, "The proxy \(proxy.host) \(deed) \(proxy.port).") }
        return Obstacle(.connection, "\(host) \(deed) \(port).")
    }

    private var tooSlow: Obstacle {
        hasBegunTLS
            ? Obstacle(.certificate, "The host did not finish agreeing on a secure connection.")
            : proxyObstacle ?? Obstacle(.connection, "The host did not answer the attempt to connect.")
    }

    /// Nil when there is no proxy, or it did its part.
    private var proxyObstacle: Obstacle? {
        guard proxy != nil, !(200..<300).contains(proxyStatus) else { return nil }
        return Obstacle(
            .proxy,
            proxyStatus == 407 ? "The proxy asks for a user and a password." : "The proxy did not open the way.")
    }

    private var noRoots: Obstacle {
        hasOwnRoots
            ? Obstacle(.trustFile, "The file with the trusted certificates (SSL_CERT_FILE) cannot be read.")
            : Obstacle(.certificate, "This machine has no list of trusted certificates (the package ca-certificates).")
    }

    /// OpenSSL's verdicts: X509_V_OK, X509_V_ERR_UNSPECIFIED, X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_CERT_HAS_EXPIRED.
    private static let faultless = 0, unspecified = 1, notYetValid = 9, expired = 10

    /// A chain in which OpenSSL found no fault, and that was refused all the same, is somebody else's: the name is
    /// compared by libcurl.
    private var certificateWords: String {
        let reason: String
        switch verification {
        case Self.faultless, Self.unspecified: return "The server's certificate is for another host."
        case Self.expired: reason = "it has expired"
        case Self.notYetValid: reason = "it is not valid yet"
        default: reason = "SSL_CERT_FILE names other roots"
        }
        return "No secure connection could be agreed: the server's certificate is not trusted here (\(reason))."
    }
}
