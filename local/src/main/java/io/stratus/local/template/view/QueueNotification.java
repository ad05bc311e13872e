package io.stratus.local.template.view;

import io.stratus.local.template.yaml.Value;
import java.util.List;

/// Which of a bucket's events go to a queue.
///
/// @param event as `s3:ObjectCreated:*`
/// @param prefix of keys; empty for all
/// @param suffix of keys; empty for all
public record QueueNotification(String event, String queueArn, String prefix, String suffix) {

    static QueueNotification of(Value configuration) {
        var rules = configuration
                .maybe("Filter")
                .map(filter -> filter.at("S3Key").at("Rules").list())
                .orElse(List.of());
        rules.forEach(QueueNotification::refuseOther);
        return new QueueNotification(
                configuration.at("Event").text(),
                configuration.at("Queue").text(),
                value(rules, "prefix"),
                value(rules, "suffix"));
    }

    // S3 takes the names in any case.
    private static String value(List<Value> rules, String name) {
        return rules.stream()
                .filter(rule -> rule.at("Name").text().equalsIgnoreCase(name))
                .map(rule -> rule.at("Value").text())
                .findFirst()
                .orElse("");
    }

    private static void refuseOther(Value rule) {
        if (!rule.at("Name").text().matches("(?i)prefix|suffix")) {
            throw rule.at("Name").wrong("a filter rule is called prefix or suffix");
        }
    }
}
