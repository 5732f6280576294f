import { openPage } from '../../components/open-page';
import '../../components/desk.css';
import '../../components/claim-card.css';
import { AllClaims } from './all-claims';

openPage('allClaimsTitle', <AllClaims />);
