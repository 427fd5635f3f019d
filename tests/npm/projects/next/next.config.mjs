export default { serverExternalPackages: ["faaswire"] };
