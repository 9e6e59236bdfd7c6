package io.beautysalon.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may talk to whom. */
record Edge(String from, String to, int port) {

    private static final String NAME = "app.kubernetes.io/name";
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([a-z-]+) \\| ([a-z-]+) \\| (\\d+) \\|");
    private static final Pattern ARROW =
            Pattern.compile("(?m)^    ([a-z-]+)(?:\\(.*\\))? --> ([a-z-]+)$");

    static Set<Edge> documented() {
        var edges = new HashSet<Edge>();
        ROW.matcher(Repository.read("docs/architecture.md"))
                .results()
                .forEach(row ->
                        edges.add(
                                new Edge(
                                        row.group(1),
                                        row.group(2),
                                        Integer.parseInt(row.group(3)))));
        return edges;
    }

    /** From and to of every arrow in the diagram; everything outside is the ingress. */
    static Set<String> drawn() {
        var arrows = new HashSet<String>();
        ARROW.matcher(Repository.read("docs/architecture.md"))
                .results()
                .forEach(arrow ->
                        arrows.add(
                                arrow.group(1).replace("internet", "ingress")
                                        + " "
                                        + arrow.group(2)));
        return arrows;
    }

    static Set<Edge> of(List<Manifest> manifests, String direction) {
        var edges = new HashSet<Edge>();
        for (var policy : manifests) {
            if (!policy.kind().equals("NetworkPolicy") || subject(policy).isEmpty()) {
                continue;
            }
            var end = direction.equals("egress") ? "to" : "from";
            for (var rule : Manifest.list(policy.at("spec"), direction)) {
                for (var peer : peers(rule, end)) {
                    for (var port : Manifest.list(rule, "ports")) {
                        var number = (Integer) port.get("port");
                        edges.add(
                                direction.equals("egress")
                                        ? new Edge(subject(policy), peer, number)
                                        : new Edge(peer, subject(policy), number));
                    }
                }
            }
        }
        return edges;
    }

    private static String subject(Manifest policy) {
        return (String) policy.at("spec", "podSelector", "matchLabels").getOrDefault(NAME, "");
    }

    private static List<String> peers(Map<String, Object> rule, String end) {
        var names = new ArrayList<String>();
        for (var peer : Manifest.list(rule, end)) {
            var selected = new Manifest(peer);
            var pod = (String) selected.at("podSelector", "matchLabels").get(NAME);
            if (pod != null) {
                names.add(pod);
            } else if (peer.containsKey("ipBlock")) {
                names.add("internet");
            } else {
                names.add(
                        selected.at("namespaceSelector", "matchLabels")
                                        .containsKey("salon.io/ingress")
                                ? "ingress"
                                : "anybody");
            }
        }
        if (names.isEmpty()) {
            names.add("anybody"); // a rule without a peer allows everyone
        }
        return names;
    }
}
