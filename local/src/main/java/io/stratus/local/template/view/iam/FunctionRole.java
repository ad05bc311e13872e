package io.stratus.local.template.view.iam;

import io.stratus.local.template.Resource;
import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The role that SAM makes for a function without one of its own (SAM specification, "AWS::Serverless::Function",
/// `Policies`): Lambda may assume it; it has the function's policies, and AWS's for what the function is set to do.
record FunctionRole(Stack stack, Resource function) {

    static final String FUNCTION = "AWS::Serverless::Function";

    private static final Duration SESSION = Duration.ofHours(1);
    private static final Map<String, Object> LAMBDA = Map.of(
            "Version",
            "2012-10-17",
            "Statement",
            List.of(Map.of(
                    "Effect", "Allow",
                    "Action", "sts:AssumeRole",
                    "Principal", Map.of("Service", "lambda.amazonaws.com"))));

    static RoleResource of(Stack stack, Resource function) {
        return new FunctionRole(stack, function).made();
    }

    private RoleResource made() {
        var id = function.logicalId() + "Role";
        var named = stack.named(id);
        var properties = function.properties();
        var managed = new ManagedPolicies(stack);
        return new RoleResource(
                named.ref(),
                named.attributes().getOrDefault("Arn", ""),
                named.attributes().getOrDefault("RoleId", ""),
                trust(id),
                policies(managed),
                properties.maybe("PermissionsBoundary").map(managed::of).orElse(null),
                SESSION);
    }

    private PolicyDocument trust(String id) {
        var own = function.properties().maybe("AssumeRolePolicyDocument");
        return own.map(document -> PolicyDocument.of("trust of " + id, document))
                .orElseGet(() -> new PolicyDocument(
                        "trust of " + id, LAMBDA, function.properties().where()));
    }

    private List<PolicyDocument> policies(ManagedPolicies managed) {
        var policies = new ArrayList<PolicyDocument>();
        whatItDoes()
                .map(name -> managed.awss(name, function.properties().where()))
                .forEach(policies::add);
        var own =
                function.properties().maybe("Policies").map(FunctionRole::each).orElse(List.of());
        for (int i = 0; i < own.size(); i++) {
            policies.add(policy(managed, own.get(i), i));
        }
        policies.addAll(new Attachments(stack)
                .to(stack.named(function.logicalId() + "Role").ref()));
        return policies;
    }

    private PolicyDocument policy(ManagedPolicies managed, Value policy, int index) {
        if (policy instanceof Value.Scalar) {
            return managed.of(policy);
        }
        if (policy.maybe("Statement").isEmpty()) {
            throw policy.wrong("SAM policy templates are broader than they sound: write the statements out");
        }
        return PolicyDocument.of(function.logicalId() + "RolePolicy" + index, policy);
    }

    private Stream<String> whatItDoes() {
        var properties = function.properties();
        return Stream.of(
                        Stream.of("AWSLambdaBasicExecutionRole"),
                        properties.maybe("Tracing").map(Value::text).filter(mode -> !mode.equals("Disabled")).stream()
                                .map(_ -> "AWSXrayWriteOnlyAccess"),
                        properties.maybe("VpcConfig").stream().map(_ -> "AWSLambdaVPCAccessExecutionRole"),
                        events().distinct())
                .flatMap(names -> names);
    }

    private Stream<String> events() {
        var events = function.properties().maybe("Events").map(Value::members).orElse(Map.of());
        return events.values().stream()
                .flatMap(event -> switch (event.at("Type").text()) {
                    case "SQS" -> Stream.of("AWSLambdaSQSQueueExecutionRole");
                    case "DynamoDB" -> Stream.of("AWSLambdaDynamoDBExecutionRole");
                    default -> Stream.of();
                });
    }

    private static List<Value> each(Value oneOrMore) {
        return oneOrMore instanceof Value.Items(var _, var items) ? items : List.of(oneOrMore);
    }
}
