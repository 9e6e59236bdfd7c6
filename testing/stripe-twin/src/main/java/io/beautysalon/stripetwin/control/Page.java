package io.beautysalon.stripetwin.control;

import io.beautysalon.stripetwin.core.Trees;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The list of objects as a page: plain HTML, nothing to load. */
final class Page {

    private static final String HEAD =
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stripe twin</title><style>
            body{font:14px system-ui;margin:2em;color:#222} table{border-collapse:collapse;margin:.5em 0 2em}
            td,th{border:1px solid #ccc;padding:.3em .6em;text-align:left} code{font-size:12px} form{display:inline}
            </style></head><body><h1>Stripe twin</h1>
            """;

    private static final String[] COLUMNS = {
        "id",
        "status",
        "type",
        "amount",
        "amount_received",
        "amount_refunded",
        "currency",
        "created"
    };

    private final StringBuilder html = new StringBuilder(HEAD);

    static String of(ObjectNode truth) {
        var page = new Page();
        page.html
                .append("<p>Its clock says <b>")
                .append(escaped(Trees.text(truth, "now", "")))
                .append("</b>. ")
                .append("Raw: <a href=\"/truth\">/truth</a></p>");
        truth.path("accounts")
                .properties()
                .forEach(account -> page.account(account.getKey(), account.getValue()));
        page.html.append("<h2>Webhooks</h2>");
        page.table(
                new String[] {"event", "type", "url", "attempts", "last_status", "state"},
                truth.path("deliveries"),
                "");
        return page.html.append("</body></html>").toString();
    }

    private void account(String account, JsonNode shelves) {
        html.append("<h2>").append(escaped(account)).append("</h2>");
        shelves.properties()
                .forEach(shelf -> {
                    html.append("<h3>").append(escaped(shelf.getKey())).append("</h3>");
                    table(COLUMNS, shelf.getValue(), shelf.getKey().equals("event") ? account : "");
                });
    }

    private void table(String[] columns, JsonNode rows, String replayFor) {
        html.append("<table><tr>");
        for (var column : columns) {
            html.append("<th>").append(column).append("</th>");
        }
        html.append("</tr>");
        for (var row : rows) {
            html.append("<tr>");
            for (var column : columns) {
                html.append("<td><code>")
                        .append(escaped(row.path(column).asString("")))
                        .append("</code></td>");
            }
            if (!replayFor.isEmpty()) {
                replayButton(replayFor, row.path("id").asString());
            }
            html.append("</tr>");
        }
        html.append("</table>");
    }

    private void replayButton(String account, String event) {
        html.append("<td><form method=\"post\" action=\"/twin/events/")
                .append(escaped(account))
                .append('/')
                .append(escaped(event))
                .append("/replay\"><button>replay</button></form></td>");
    }

    /** A small page of its own. */
    static String around(String title, String content) {
        return HEAD.replace("Stripe twin</h1>", title + "</h1>") + content + "</body></html>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
