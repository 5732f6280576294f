import { openPage } from '../../components/open-page';
import '../../components/desk.css';
import { ClaimPage } from './claim-page';

openPage('claimFormTitle', <ClaimPage />);
