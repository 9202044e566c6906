"""The player's rules, judged by Node.js and TypeScript."""
