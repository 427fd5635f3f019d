import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { dense } from "./data.mjs";
import { named } from "./order.mjs";
const run=(p,i,o)=>execFileSync("node_modules/.bin/wasm-opt",[...p,i,"--output",o],{stdio:["ignore","ignore","ignore"]});
const order=["--reorder-functions-by-name","--strip-debug","--strip-producers","--strip-target-features"];
const T=process.argv[2];
export function size(passes){ const o=`/tmp/try-${T}.wasm`;
  run(passes,"/tmp/preopt.wasm",o); writeFileSync(o,named(dense(readFileSync(o)))); run(order,o,o);
  const b=readFileSync(o); const py=execFileSync("bash",["-c",`gzip -9c ${o} | wc -c`]).toString().trim(); return [b.length,gzipSync(b,{level:9}).length,+py]; }
const H=["--one-caller-inline-max-function-size=0","--skip-pass=memory-packing"];
const B=["-Os","--low-memory-unused","--flatten","--rereloop","-Os","-Os","--gufa-optimizing","-Os"];
const C="--skip-pass=local-cse";
const s=(...x)=>x.map(p=>`--skip-pass=${p}`);
const A=n=>`--always-inline-max-function-size=${n}`;
const V={a:{
 "cse":[C,...H,...B],
 "cse a4":[C,A(4),...H,...B],
 "cse a6":[C,A(6),...H,...B],
 "cse a8":[C,A(8),...H,...B],
 "cse a10":[C,A(10),...H,...B],
 "cse inl":[C,...s("inlining-optimizing"),...H,...B],
 "cse a4 push":[C,A(4),...s("code-pushing"),...H,...B],
 "cse a4 simp":[C,A(4),...s("simplify-locals"),...H,...B],
 "cse a4 twice":[C,A(4),...H,...B.slice(0,-1),"--flatten","--rereloop","-Os","-Os"],
 "cse a4 Oz":[C,A(4),...H,...B.slice(0,-1),"-Oz"],
 "cse a4 more":[C,A(4),...H,...B,"-Os"],
 "cse a4 ssa":[C,A(4),...H,...B,"--ssa-nomerge","-Os","-Os"],
},b:{
 "cse a4 merge":[C,A(4),...H,...B,"--merge-locals","-Os"],
 "cse a4 nostruct":[C,A(4),...H,...B,"--simplify-locals-nostructure","--vacuum","--coalesce-locals","--reorder-locals"],
 "cse a4 dfe":[C,A(4),...s("duplicate-function-elimination"),...H,...B],
 "cse a4 Oz all":[C,A(4),...H,...B.map(x=>x==="-Os"?"-Oz":x)],
 "cse a4 O2":[C,A(4),...H,...B.map(x=>x==="-Os"?"-O2":x),"-Os"],
 "cse a4 nogufa":[C,A(4),...H,...B.filter(x=>!x.includes("gufa"))],
 "cse a4 noflat":[C,A(4),...H,...B.filter(x=>!x.includes("flat")&&!x.includes("reloop"))],
 "cse a4 f2":[C,A(4),...H,"-Os","--low-memory-unused","--flatten","--rereloop","-Os","--flatten","--simplify-locals-notee-nostructure","--local-cse","-Os","-Os","--gufa-optimizing","-Os"],
 "cse a4 learning":[C,A(4),...H,...B,"--coalesce-locals-learning","--reorder-locals"],
 "cse a4 dae2":[C,A(4),...H,...B,"--dae2","-Os"],
 "cse a4 monomorphize-no":[C,A(4),...H,...B,"--signature-pruning","--signature-refining","-Os"],
 "cse a4 untee":[C,A(4),...H,...B,"--untee"],
}};
V.c={"simp more":[C,A(4),...s("simplify-locals"),...H,...B,"-Os"],"simp a3":[C,A(3),...s("simplify-locals"),...H,...B,"-Os"],"simp a5":[C,A(5),...s("simplify-locals"),...H,...B,"-Os"],"simp nopre":[C,A(4),...s("simplify-locals","precompute"),...H,...B,"-Os"],"simp rub":[C,A(4),...s("simplify-locals","code-pushing"),...H,...B,"-Os"],"simp nogufa":[C,A(4),...s("simplify-locals"),...H,...B.filter(x=>!x.includes("gufa")),"-Os"],"simp vac":[C,A(4),...s("simplify-locals","rse"),...H,...B,"-Os"],"simp inl":[C,...s("simplify-locals","inlining-optimizing"),...H,...B,"-Os"]};
for(const [k,v] of Object.entries(V[T])){ try{console.log(k,...size(v));}catch(e){console.log(k,"failed");} }
