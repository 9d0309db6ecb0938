/// Targets that try to reach what is not served, or to be taken for something else further on.
enum HostilePaths {
    /// The server refuses these itself: no handler ever sees them.
    static let refused = upward + hidden + unnameable + notPaths

    /// These are plain names, of which none is there.
    static let missing = [
        "//etc/passwd", "///etc/passwd", "/etc/passwd", "/secret.txt", "/.../secret.txt", "/..;/secret.txt",
        "/%E2%80%A5/secret.txt", "/%EF%BC%8E%EF%BC%8E/secret.txt", "/..%E2%88%95secret.txt", "/file:///etc/passwd",
        "/~root/.profile", "/C:/Windows/win.ini", "/%25/%252/secret.txt", "/proc/self/environ",
        "/index.html/secret.txt",
    ]

    static let all = refused + missing

    private static let upward = [
        "/..", "/../", "/../secret.txt", "/./../secret.txt", "/.", "/./", "/./secret.txt", "/notes/../../secret.txt",
        "/notes/..", "//../secret.txt", "/notes//..//..//secret.txt", "/../../../../../../etc/passwd", "/..?x=1",
        "http://localhost/../secret.txt", "/_lectern/../../secret.txt",
    ]

    private static let hidden = [
        "/%2e%2e/secret.txt", "/%2E%2E/secret.txt", "/.%2e/secret.txt", "/%2e./secret.txt", "/%2e/secret.txt",
        "/..%2fsecret.txt", "/..%2Fsecret.txt", "/%2e%2e%2fsecret.txt", "/%2fetc/passwd", "/notes%2f..%2fsecret.txt",
        "/notes/%2E%2E/..%2F/secret.txt", "/%252e%252e/secret.txt", "/.%252e/secret.txt", "/..%252fsecret.txt",
        "/%252fetc%252fpasswd", "/%25252e%25252e/secret.txt", "/%25%32%65%25%32%65/secret.txt",
        "/_lectern/%252e%252e/%252e%252e/secret.txt", "/_lectern/.%252E/../secret.txt", "/a%5c..%5csecret.txt",
        "/..%5csecret.txt", "/..%255csecret.txt", "/..\\secret.txt", "/..\\..\\secret.txt", "/%5c%5chost%5cshare",
        "http://127.0.0.1/%2e%2e/secret.txt",
    ]

    private static let unnameable = [
        "/%00", "/index.html%00.css", "/%2500", "/%0a", "/%0d%0aSet-Cookie:x=1", "/%1f", "/%7f", "/%09",
        "/%c0%ae%c0%ae/secret.txt", "/%c0%af..%c0%afsecret.txt", "/%e0%80%ae%e0%80%ae/secret.txt",
        "/%f0%80%80%ae%f0%80%80%ae/secret.txt", "/%c1%9csecret.txt", "/%ed%a0%80", "/%ff", "/%80", "/%e6%a6",
        "/%f5%80%80%80", "/%", "/%2", "/%zz", "/%u002e%u002e/secret.txt", "/%2%65", "/100%.html",
    ]

    private static let notPaths = [
        "*", "secret.txt", "../secret.txt", "file:///etc/passwd", "https://localhost/", "/#/../secret.txt",
        "/index.html#x", "http:/secret.txt",
    ]
}
