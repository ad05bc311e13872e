package io.stratus.local;

import io.stratus.local.dynamodb.Different;
import io.stratus.local.dynamodb.DynamoEngine;
import io.stratus.local.gateway.openapi.InvalidApi;
import io.stratus.local.http.LoopbackServer.PortTaken;
import io.stratus.local.template.yaml.BrokenTemplate;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./run`: see docs/reference/local.md.
@Command(
        name = "./run",
        description = "Runs the SAM templates of this project on 127.0.0.1 until Ctrl-C.",
        mixinStandardHelpOptions = true,
        subcommands = {DemoCommand.class, TokenCommand.class},
        sortOptions = false)
public final class Main {

    static final Path ENDPOINTS = Path.of(System.getProperty("stratus.endpoints", "target/local/endpoints.json"));

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ServeCommand())
                .setCommandName("./run")
                .addSubcommand(new DemoCommand())
                .addSubcommand(new TokenCommand())
                .setExecutionExceptionHandler(Main::refuse)
                .execute(arguments));
    }

    private static int refuse(Exception reason, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        var sentence = switch (reason) {
            case StartRefused refused -> refused.getMessage();
            case BrokenTemplate broken -> broken.getMessage();
            case InvalidApi invalid -> "%s: %s".formatted(Place.TODO_TEMPLATE, invalid.getMessage());
            case DynamoEngine.Missing missing -> missing.getMessage();
            case Different different -> different.getMessage();
            case PortTaken taken ->
                "Port %d is taken. Stop what listens there, or choose other ports with --port-base N."
                        .formatted(taken.port());
            default -> throw reason;
        };
        command.getErr().println(sentence);
        return 1;
    }
}
