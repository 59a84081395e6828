package org.jamfund.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    @Test
    void rendersWhatPeopleWrite() {
        assertThat(Markdown.html("**bold** and `code`"))
                .isEqualToIgnoringNewLines("<p><strong>bold</strong> and <code>code</code></p>");
        assertThat(Markdown.html("# Title")).contains("<h4>Title</h4>");
        assertThat(Markdown.html("|a|b|\n|-|-|\n|1|2|")).contains("<table>").contains("<td>2</td>");
        assertThat(Markdown.html("see https://example.org/x"))
                .contains("href=\"https://example.org/x\"")
                .contains("nofollow");
        assertThat(Markdown.html("😀 \u202eabc")).contains("\u202eabc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\nscript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "![x](https://evil.example/pixel.png)",
                "![x\" onerror=\"alert(1)](y)",
                "<javascript:alert(1)>",
                "[x](https://e.example \"t\" onclick=\"alert(1)\")",
                "[x]: javascript:alert(1)\n\n[x]",
                "<div hx-get=/api/me hx-trigger=load>x</div>",
                "<a href=x style=position:fixed>x</a>",
                "<iframe srcdoc='<script>1</script>'></iframe>",
                "|<b onmouseover=alert(1)>|\n|-|\n|<script>|",
                "```<script>\nalert(1)\n```",
                "<form action=/logout><input type=submit></form>",
                "<!--><script>alert(1)</script>"
            })
    void leavesNothingThatActs(String text) {
        String tags = String.join(
                " ",
                Pattern.compile("<[^>]*>")
                        .matcher(Markdown.html(text))
                        .results()
                        .map(tag -> tag.group().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(tags)
                .doesNotContainPattern("<(script|img|svg|iframe|div|form|input|b )")
                .doesNotContainPattern("javascript:|vbscript:|data:")
                .doesNotContainPattern("\\s(on\\w+|style|hx-\\w+|srcdoc|src)=");
    }

    @Test
    void templateExpressionsStayText() {
        assertThat(Markdown.html("[[${7*7}]] ${T(java.lang.Runtime)} #{7*7} {{7*7}}"))
                .doesNotContain("49");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "* ", "- > ", "[", "![", "*a **b ", "_a *b ", "`", "<", "&#0;", "1. "})
    void nestingNeitherHangsNorBreaksIt(String piece) {
        String bomb = piece.repeat(20_000 / piece.length());
        assertThat(Markdown.html(bomb)).isNotEmpty();
        assertThat(Markdown.html(bomb + "x\n\n" + bomb)).startsWith("<pre>");
    }

    @Test
    void deepEmphasisIsShownAsTyped() {
        String deep = "*a ".repeat(3_000) + "a* ".repeat(3_000);
        assertThat(Markdown.html(deep)).startsWith("<pre>");
    }
}
