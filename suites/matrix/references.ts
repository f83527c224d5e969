export { allReferences as references } from '../../reference/all';
