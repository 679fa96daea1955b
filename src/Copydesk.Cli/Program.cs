return Copydesk.Cli.Commands.CommandLine.Run(args);
