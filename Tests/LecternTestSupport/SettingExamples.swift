/// One value other than the default for each setting, as it stands in `lectern.yaml`.
package enum SettingExamples {
    package static let all: [(key: String, text: String)] = [
        ("title", "甲"), ("description", "乙"), ("author", "丙"), ("language", "en"), ("baseURL", "https://a.b"),
        ("content", "notes"), ("templates", "theme"), ("output", "site"), ("exclude", "[private/]"),
        ("gitignore", "false"),
        ("urls", "directory"),
        ("titles", "file"), ("autolink", "false"), ("html", "escaped"), ("remoteMedia", "allow"),
        ("math", "{macros: {'\\R': x}}"), ("emoji", "shortcodes"), ("lists", "{loose-bullets: yes}"),
        ("drafts", "true"), ("strict", "true"), ("footer", "丁"), ("navigation", "[{title: 甲, path: b.md}]"),
        ("search", "false"), ("feed", "false"), ("maximumFiles", "9"),
    ]
}
