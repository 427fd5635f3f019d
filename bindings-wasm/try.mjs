import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { dense } from "./data.mjs";
import { named } from "./order.mjs";
const run=(p,i,o)=>execFileSync("node_modules/.bin/wasm-opt",[...p,i,"--output",o],{stdio:["ignore","ignore","ignore"]});
const base=["--one-caller-inline-max-function-size=0","--skip-pass=memory-packing","-Os","--low-memory-unused","--flatten","--rereloop","-Os","-Os","--gufa-optimizing","-Os"];
const order=["--reorder-functions-by-name","--strip-debug","--strip-producers","--strip-target-features"];
export function size(passes,tag){ const o=`/tmp/try-${tag}.wasm`;
  run(passes,"/tmp/preopt.wasm",o); const mid=gzipSync(readFileSync(o)).length; writeFileSync(o,named(dense(readFileSync(o)))); run(order,o,o);
  const b=readFileSync(o); writeFileSync(o+".gz",""); const py=execFileSync("bash",["-c",`gzip -9c ${o} | wc -c`]).toString().trim(); return [b.length,gzipSync(b,{level:9}).length,py]; }
const variants={base};
for (const p of ["reorder-locals","coalesce-locals","local-cse","code-folding","merge-blocks","rse","code-pushing","merge-locals","simplify-locals","pick-load-signs","precompute","optimize-added-constants-propagate","remove-unused-brs","tuple-optimization","heap2local","once-reduction","duplicate-function-elimination","inlining-optimizing","dae-optimizing","cfp","simplify-globals-optimizing","reorder-globals","vacuum","untee","duplicate-import-elimination","remove-unused-names","optimize-casts","local-subtyping","directize"]) variants["skip "+p]=[`--skip-pass=${p}`,...base];
variants["end local-cse"]=[...base,"--local-cse","-Os"]; variants["end merge-locals"]=[...base,"--merge-locals"]; variants["code-folding end"]=[...base,"--code-folding","--merge-blocks","--vacuum"];
variants["always-inline 0"]=["--always-inline-max-function-size=0",...base];variants["always-inline 1"]=["--always-inline-max-function-size=1",...base];variants["always-inline 4"]=["--always-inline-max-function-size=4",...base];
variants["const-hoisting"]=[...base,"--const-hoisting"]; variants["rereloop twice"]=[...base.slice(0,-1),"--flatten","--rereloop","-Os","-Os"];
variants["Oz last"]=[...base.slice(0,-1),"-Oz"]; variants["ssa"]=[...base.slice(0,-1),"--ssa-nomerge","-Os","-Os"];variants["licm no"]=[...base,"--simplify-locals-nostructure","--coalesce-locals","--reorder-locals","--vacuum"];
variants["tnh"]=["--traps-never-happen",...base];
const only=process.argv.slice(2);
for(const [k,v] of Object.entries(variants)){ if(only.length&&!only.includes(k)) continue; try{console.log(k,...size(v,"x"));}catch(e){console.log(k,"failed",String(e).slice(0,80));} }
