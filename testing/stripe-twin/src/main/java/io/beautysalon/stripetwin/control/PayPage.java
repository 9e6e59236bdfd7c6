package io.beautysalon.stripetwin.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /twin/pay/{account}/{link}}: a payment link's page, which a browser can click through. */
public final class PayPage implements HttpHandler {

    private static final List<String> CARDS =
            List.of(
                    "pm_card_visa",
                    "pm_card_threeDSecure2Required",
                    "pm_card_visa_chargeDeclined",
                    "pm_card_visa_chargeDeclinedInsufficientFunds");

    private final Money money;

    public PayPage(Money money) {
        this.money = money;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var steps = exchange.getRequestURI().getPath().split("/", -1);
        try (exchange) {
            if (steps.length != 5) {
                send(exchange, 404, "There is nothing to pay here.");
                return;
            }
            var account = steps[3].equals("platform") ? Store.PLATFORM : steps[3];
            try {
                var page =
                        exchange.getRequestMethod().equals("POST")
                                ? paid(exchange, account, steps[4])
                                : asked(account, steps[4]);
                send(exchange, 200, page);
            } catch (StripeError e) {
                send(exchange, e.status(), Page.escaped(String.valueOf(e.getMessage())));
            }
        }
    }

    private String asked(String account, String link) {
        var shown = money.checkout().shown(account, link);
        if (!Trees.flag(shown, "active")) {
            return "This link is no longer active.";
        }
        var page =
                new StringBuilder("<p>To pay: <b>")
                        .append(Trees.number(shown, "amount"))
                        .append(' ')
                        .append(Page.escaped(Trees.text(shown, "currency", "")))
                        .append("</b> (minor units)</p><form method=\"post\">");
        for (var card : CARDS) {
            page.append("<p><button name=\"method\" value=\"")
                    .append(card)
                    .append("\">Pay with ")
                    .append(card)
                    .append("</button></p>");
        }
        return page.append("</form>").toString();
    }

    private String paid(HttpExchange exchange, String account, String link) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var method = URLDecoder.decode(form.replaceFirst("^.*\\bmethod=", ""), UTF_8);
        var intent = money.checkout().pay(account, link, method);
        return "requires_action".equals(Trees.text(intent, "status"))
                ? bank(account, intent)
                : "Thank you, it is paid.";
    }

    private static String bank(String account, ObjectNode intent) {
        var page =
                "/twin/bank/"
                        + (account.isEmpty() ? "platform" : account)
                        + "/"
                        + Trees.text(intent, "id");
        return "<p>Your bank asks: is it you?</p><p><a href=\"%s\">Yes</a> <a href=\"%s/refuse\">No</a></p>"
                .formatted(page, page);
    }

    private static void send(HttpExchange exchange, int status, String content) throws IOException {
        var body = Page.around("Payment", content).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
