package org.jamfund.conversation;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown of people nobody knows, as HTML that does nothing but show text. Markup in it is shown, not obeyed; images are
 * left out, because they tell their server who reads. Too long or nested too deep, it is shown as it was typed.
 */
public final class Markdown {

    private static final int MAX_LENGTH = 20_000;
    private static final int MAX_BLOCKS = 20;
    private static final int MAX_DEPTH = 40;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(MAX_BLOCKS)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    /** Headings become h4, so that a page keeps its own order of headings. */
    private static final PolicyFactory HARMLESS = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowElements((element, attributes) -> "h4", "h1", "h2", "h3", "h4", "h5", "h6")
            .allowElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer", "ugc")
            .toFactory();

    private Markdown() {}

    public static String html(String text) {
        if (text.length() > MAX_LENGTH) {
            return asTyped(text);
        }
        Node document = PARSER.parse(text);
        return isDeeperThan(MAX_DEPTH, document) ? asTyped(text) : HARMLESS.sanitize(RENDERER.render(document));
    }

    private static String asTyped(String text) {
        return "<pre>" + HARMLESS.sanitize(text.replace("&", "&amp;").replace("<", "&lt;")) + "</pre>";
    }

    /** Walks without recursion: what it looks for would exhaust the stack. */
    private static boolean isDeeperThan(int limit, Node document) {
        int depth = 0;
        Node node = document;
        while (node.getFirstChild() != null || node != document) {
            Node child = node.getFirstChild();
            if (child != null) {
                node = child;
                depth++;
            } else {
                while (node != document && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                if (node == document) {
                    return false;
                }
                node = node.getNext();
            }
            if (depth > limit) {
                return true;
            }
        }
        return false;
    }
}
