/// Names of languages, programs and companies that are common English words in small letters: `Go`, `Swift`, `Rust`.
///
/// They mean the thing with a capital alone, whereas `transformer` and `token` mean what `Transformer` and `Token` do.
/// Length or form do not tell the two apart, so the names are listed. Others are for `case: sensitive`.
enum ProperNames {
    static func areWords(_ name: String) -> Bool { names.contains(name) }

    private static let names = Set(
        """
        Ant Apple Babel Bard Beam Bear Blender Brave Chef Chrome Claude Crystal Dart Ember Excel Express Falcon Flask Forth \
        Gemini Go Helm Hive Homebrew Llama Meta Mocha Notion Opera Oracle Phoenix Puppet Rails Rocket Ruby Rust Safari Salt \
        Slack Spark Spring Storm Swarm Swift Teams Thrift Tornado Yarn Zig Zoom
        """.split(separator: " ").map(String.init))
}
