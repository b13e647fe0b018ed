import Testing

@testable import ReviewApp

/// Paths as terminals paste them when a file is dropped.
@Suite struct DroppedPathTests {
    @Test(arguments: [
        ("/home/nora/cv.pdf", "/home/nora/cv.pdf"), ("~/cv.pdf", "~/cv.pdf"),
        ("  /home/nora/cv.pdf \n", "/home/nora/cv.pdf"),
        ("/home/nora/My CV.pdf", "/home/nora/My CV.pdf"), ("'/home/nora/My CV.pdf' ", "/home/nora/My CV.pdf"),
        ("\"/home/nora/My CV.pdf\"", "/home/nora/My CV.pdf"),
        ("/home/nora/My\\ CV\\ \\(1\\).pdf", "/home/nora/My CV (1).pdf"),
        ("'/home/nora/O'\\''Hara.pdf'", "/home/nora/O'Hara.pdf"),
        ("\"/home/nora/5\\\" cv.pdf\"", "/home/nora/5\" cv.pdf"),
        ("file:///home/nora/My%20CV.pdf", "/home/nora/My CV.pdf"),
        ("file:///home/nora/Lebenslauf%20Zo%C3%AB.pdf\r", "/home/nora/Lebenslauf Zoë.pdf"),
        ("file://localhost/home/nora/cv.pdf", "/home/nora/cv.pdf"),
        ("'file:///home/nora/My%20CV.pdf'", "/home/nora/My CV.pdf"),
        ("file:/home/nora/cv.pdf", "/home/nora/cv.pdf"), ("FILE:///home/100%25.pdf", "/home/100%.pdf"),
        // As it stands, where it is nothing of that kind.
        ("O'Hara.pdf", "O'Hara.pdf"), ("'open", "'open"), ("'/a.pdf' '/b.pdf'", "'/a.pdf' '/b.pdf'"), ("", ""),
        ("100%.pdf", "100%.pdf"),
        ("cv\\", "cv\\"),
    ])
    func `a pasted path is the file's own`(pasted: String, path: String) {
        #expect(DroppedPath.path(pasted) == path)
    }
}
