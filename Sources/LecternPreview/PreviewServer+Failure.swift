import LecternCore
import NIOCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension PreviewServer {
    /// Why the server cannot listen, and what to do about it.
    static func failure(_ error: IOError, _ options: PreviewOptions) -> EnvironmentError {
        let other = options.port < 1024 ? 1450 : (options.port < 65535 ? options.port + 1 : 1450)
        let reason =
            switch error.errnoCode {
            case EADDRINUSE:
                "port \(options.port) is in use, perhaps by another preview; choose another, as in --port \(other)"
            case EACCES:
                "port \(options.port) is reserved for the system; choose another, as in --port \(other)"
            case EADDRNOTAVAIL:
                "this machine has no such address; leave it out to listen on 127.0.0.1"
            default: String(cString: strerror(error.errnoCode))
            }
        return EnvironmentError(
            path: "\(options.hostname):\(options.port)", action: "cannot listen on", reason: reason)
    }
}
