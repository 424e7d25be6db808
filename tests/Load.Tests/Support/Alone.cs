// A run looks at the processor time of its process, and is invalid when the generator had too little: what other tests take would
// count as the generator's.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
