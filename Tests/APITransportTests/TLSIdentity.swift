import Foundation
import OpenSSLShim

/// A certificate with its key, for a server on this machine. Signed by a root that nobody trusts; for `localhost` and
/// `api.example`.
final class TLSIdentity: Sendable {
    enum Certificate: Sendable {
        case good, expired, notYetValid, selfSigned
    }

    private let certificate: Certificate
    private let newestVersion: Int

    init(_ certificate: Certificate = .good, newestVersion: Int32 = TLS1_3_VERSION) {
        self.certificate = certificate
        self.newestVersion = Int(newestVersion)
    }

    /// The root, written to a file for `SSL_CERT_FILE`.
    static func rootFile() throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("root-\(UUID().uuidString).pem").path
        try Data(root.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Nil when the two sides did not agree.
    func accept(_ socket: Int32) -> (any Connection)? {
        guard let context = SSL_CTX_new(TLS_server_method()) else { return nil }
        defer { SSL_CTX_free(context) }
        // Old versions are an outrage to the library, and that is what they are here for.
        SSL_CTX_set_cipher_list(context, "DEFAULT@SECLEVEL=0")
        SSL_CTX_ctrl(context, SSL_CTRL_SET_MAX_PROTO_VERSION, newestVersion, nil)
        use(context)
        guard let session = SSL_new(context) else { return nil }
        SSL_set_fd(session, socket)
        guard SSL_accept(session) == 1 else {
            SSL_free(session)
            return nil
        }
        return TLSConnection(session: session)
    }

    private func use(_ context: OpaquePointer) {
        Self.read(text) { bio in
            let certificate = PEM_read_bio_X509(bio, nil, nil, nil)
            SSL_CTX_use_certificate(context, certificate)
            X509_free(certificate)
        }
        Self.read(Self.key) { bio in
            let key = PEM_read_bio_PrivateKey(bio, nil, nil, nil)
            SSL_CTX_use_PrivateKey(context, key)
            EVP_PKEY_free(key)
        }
    }

    /// The library reads from the text's own memory.
    private static func read(_ text: String, _ body: (OpaquePointer?) -> Void) {
        text.withCString { memory in
            let bio = BIO_new_mem_buf(memory, -1)
            body(bio)
            BIO_free(bio)
        }
    }

    private var text: String {
        switch certificate {
        case .good: Self.good
        case .expired: Self.expired
        case .notYetValid: Self.future
        case .selfSigned: Self.selfSigned
        }
    }

    // Made for these tests alone; they open nothing.
    private static let root = """
        -----BEGIN CERTIFICATE-----
        MIIBZDCCAQugAwIBAgIBATAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5SZWhlYXJz
        YWwgUm9vdDAgFw0yMDAxMDEwMDAwMDBaGA8yMTI2MDEwMTAwMDAwMFowGTEXMBUG
        A1UEAwwOUmVoZWFyc2FsIFJvb3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASn
        xnTNXG79F0ZX8oKNR23D3bfbRRXEx7eGw7B/A4a04o8EnD8tA00WQlRtb3mqeq3u
        cedraic87RYXqKPHorFHo0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQE
        AwICBDAdBgNVHQ4EFgQUbR7h/fAhOPbvBpdMeOD5HpNjZF8wCgYIKoZIzj0EAwID
        RwAwRAIgCk9dXodhObu5G/xm9o5IjLjGICusViJSy9AUzgBW2pECIBwkbFfGUOuv
        VvsDZqQuBCayxs/6kZ5EWAhPYNastiP6
        -----END CERTIFICATE-----
        """
    private static let good = """
        -----BEGIN CERTIFICATE-----
        MIIBsjCCAVigAwIBAgIBAjAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5SZWhlYXJz
        YWwgUm9vdDAgFw0yMDAxMDEwMDAwMDBaGA8yMTI2MDEwMTAwMDAwMFowFDESMBAG
        A1UEAwwJbG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAELOsyQHsX
        KqfBK9wf9DdiqQYeXWW2TGsC6d4EGLJMfDYdWIdM0tS3vHnKkuwVdo9+tfQF7Z+g
        C1M48seDFmWX6qOBkzCBkDAhBgNVHREEGjAYgglsb2NhbGhvc3SCC2FwaS5leGFt
        cGxlMAkGA1UdEwQCMAAwCwYDVR0PBAQDAgeAMBMGA1UdJQQMMAoGCCsGAQUFBwMB
        MB0GA1UdDgQWBBRhpb/I1IZCodT7wB3w7ZYS/c8M9DAfBgNVHSMEGDAWgBRtHuH9
        8CE49u8Gl0x44Pkek2NkXzAKBggqhkjOPQQDAgNIADBFAiEApyYxkduHey7sXIuj
        rpNwzKmk8Br+Q0aZFG2WL0t9p0ICIHu4OfLjNfl66yUyP/5T+7qDrwKpVgh7gJFW
        RRRTdFYf
        -----END CERTIFICATE-----
        """
    private static let expired = """
        -----BEGIN CERTIFICATE-----
        MIIBsTCCAVagAwIBAgIBAzAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5SZWhlYXJz
        YWwgUm9vdDAeFw0yMDAxMDEwMDAwMDBaFw0yMTAxMDEwMDAwMDBaMBQxEjAQBgNV
        BAMMCWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABCzrMkB7Fyqn
        wSvcH/Q3YqkGHl1ltkxrAuneBBiyTHw2HViHTNLUt7x5ypLsFXaPfrX0Be2foAtT
        OPLHgxZll+qjgZMwgZAwIQYDVR0RBBowGIIJbG9jYWxob3N0ggthcGkuZXhhbXBs
        ZTAJBgNVHRMEAjAAMAsGA1UdDwQEAwIHgDATBgNVHSUEDDAKBggrBgEFBQcDATAd
        BgNVHQ4EFgQUYaW/yNSGQqHU+8Ad8O2WEv3PDPQwHwYDVR0jBBgwFoAUbR7h/fAh
        OPbvBpdMeOD5HpNjZF8wCgYIKoZIzj0EAwIDSQAwRgIhAKWswy4M7s+jbwjhKO4j
        xodI5/Aa49Cw7d0pek40TSIAAiEA9WC7XITZhoJOCFNLsokucwsVBzveCy+enH+j
        LtDJLwk=
        -----END CERTIFICATE-----
        """
    private static let future = """
        -----BEGIN CERTIFICATE-----
        MIIBtDCCAVqgAwIBAgIBBDAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5SZWhlYXJz
        YWwgUm9vdDAiGA8yMTIwMDEwMTAwMDAwMFoYDzIxMjYwMTAxMDAwMDAwWjAUMRIw
        EAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQs6zJA
        excqp8Er3B/0N2KpBh5dZbZMawLp3gQYskx8Nh1Yh0zS1Le8ecqS7BV2j3619AXt
        n6ALUzjyx4MWZZfqo4GTMIGQMCEGA1UdEQQaMBiCCWxvY2FsaG9zdIILYXBpLmV4
        YW1wbGUwCQYDVR0TBAIwADALBgNVHQ8EBAMCB4AwEwYDVR0lBAwwCgYIKwYBBQUH
        AwEwHQYDVR0OBBYEFGGlv8jUhkKh1PvAHfDtlhL9zwz0MB8GA1UdIwQYMBaAFG0e
        4f3wITj27waXTHjg+R6TY2RfMAoGCCqGSM49BAMCA0gAMEUCIQCBkw/WzGRHsA06
        hwfjVbE34zl7L6la5nSg7eTjaFjGxQIgSG98p3ngy2yeO6d6MU/RUh/DTXMDnks+
        EuC6l5p9//c=
        -----END CERTIFICATE-----
        """
    private static let selfSigned = """
        -----BEGIN CERTIFICATE-----
        MIIBijCCATCgAwIBAgIBBTAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
        c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyNjAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
        CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABCzrMkB7FyqnwSvc
        H/Q3YqkGHl1ltkxrAuneBBiyTHw2HViHTNLUt7x5ypLsFXaPfrX0Be2foAtTOPLH
        gxZll+qjcTBvMCEGA1UdEQQaMBiCCWxvY2FsaG9zdIILYXBpLmV4YW1wbGUwCQYD
        VR0TBAIwADALBgNVHQ8EBAMCB4AwEwYDVR0lBAwwCgYIKwYBBQUHAwEwHQYDVR0O
        BBYEFGGlv8jUhkKh1PvAHfDtlhL9zwz0MAoGCCqGSM49BAMCA0gAMEUCIAVPNzOu
        TgKl8BW6O/kH7GTELxjmJGJ8phXZZx+ehhJPAiEA4oN9Cy76fzna8erZFF5gqwgs
        L5SXz+W8+dqsp6DmlNU=
        -----END CERTIFICATE-----
        """
    private static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgo6Fic7l2iAcRB32A
        JeQWGuJGk6Qo9fU8qoEwm2NEAZ2hRANCAAQs6zJAexcqp8Er3B/0N2KpBh5dZbZM
        awLp3gQYskx8Nh1Yh0zS1Le8ecqS7BV2j3619AXtn6ALUzjyx4MWZZfq
        -----END PRIVATE KEY-----
        """
}

private final class TLSConnection: Connection {
    private let session: OpaquePointer

    init(session: OpaquePointer) { self.session = session }

    deinit { SSL_free(session) }

    func read() -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let count = SSL_read(session, &buffer, Int32(buffer.count))
        return Array(buffer.prefix(Int(max(count, 0))))
    }

    func write(_ bytes: [UInt8]) -> Bool { SSL_write(session, bytes, Int32(bytes.count)) > 0 }

    func end() { SSL_shutdown(session) }
}
