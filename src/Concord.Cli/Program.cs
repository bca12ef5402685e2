using Concord.Cli;

return CommandRunner.Run(args, Host.System());
