import { answerJobs } from '../matrix/answerJobs';
import { soak } from './soak';

answerJobs(soak);
