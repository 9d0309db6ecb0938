/// The version of the program.
public enum LecternVersion {
    /// Semantic versioning 2.0.
    public static let current = "0.1.0"
}
